// Comfort on top of pages that work without it: keys, menus that close, conditions of form fields, one submission.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const typing = element => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // --- keys: data-key="x" focuses or clicks, j/k walk the rows of tables, g+digit the side bar, ? explains
  let going = false;
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      all('details.menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
      if (typing(event.target)) event.target.blur();
      return;
    }
    if (typing(event.target) || document.querySelector('dialog[open]')) return;
    if (going && /^[1-9]$/.test(event.key)) {
      going = false;
      all('.desk-nav a')[event.key - 1]?.click();
      return;
    }
    going = event.key === 'g';
    if (event.key === '?') return void document.querySelector('dialog.keys')?.showModal();
    if (event.key === 'j' || event.key === 'k') return void walk(event.key === 'j' ? 1 : -1);
    const target = all('[data-key]').find(element => element.dataset.key === event.key);
    if (!target) return;
    event.preventDefault();
    if (typing(target)) { target.focus(); target.select?.(); } else target.click();
  });

  function walk(step) {
    const rows = all('[data-rows] tr, [data-rows] > li').filter(row => row.querySelector('a[href]'));
    if (!rows.length) return;
    const at = rows.findIndex(row => row.contains(document.activeElement));
    rows[Math.min(rows.length - 1, Math.max(0, at + step))].querySelector('a[href]').focus();
  }

  // --- the bar of places scrolls on a phone: where one is stands in sight
  const here = document.querySelector('.site-nav [aria-current]');
  if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 24;

  // --- menus close when one clicks elsewhere
  document.addEventListener('click', event => {
    all('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
    if (event.target.closest?.('[data-print]')) window.print();
  });

  // --- a form is sent once; the button says so to screen readers
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) return void event.preventDefault();
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  }));

  // --- whoever signs out here is told nothing more here
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.getAttribute('action') !== '/sign-out' || event.defaultPrevented || !navigator.serviceWorker) return;
    event.preventDefault();
    const unsubscribed = navigator.serviceWorker.getRegistration().then(worker => worker?.pushManager?.getSubscription()).then(known => known?.unsubscribe());
    await Promise.race([unsubscribed.catch(() => {}), new Promise(done => setTimeout(done, 1000))]);
    form.submit();
  });

  // --- fields that depend on another answer: data-when="name", data-when-values="a|b"
  const value = name => all(`[name="${CSS.escape(name)}"]`).filter(input => !/^(radio|checkbox)$/.test(input.type) || input.checked)
    .map(input => input.value);
  function applyConditions(root = document) {
    all('[data-when]', root).forEach(box => {
      const wanted = box.dataset.whenValues.split('|');
      const shown = value(box.dataset.when).some(given => wanted.includes(given));
      box.hidden = !shown;
      all('input, select, textarea', box).forEach(input => { input.disabled = !shown; });
    });
  }
  document.addEventListener('change', event => {
    applyConditions();
    const button = event.target.dataset?.press;      // a choice that decides what is asked next
    if (button) document.getElementById(button)?.click();
  });

  // --- what cannot wait rings every few seconds until it is seen to, or made quiet on this page
  let quiet = false;
  function ring() {
    if (quiet || !document.querySelector('[data-ringing]')) return;
    try {
      const sound = new AudioContext();
      [880, 660].forEach((pitch, i) => {
        const tone = sound.createOscillator(), level = sound.createGain();
        tone.frequency.value = pitch;
        level.gain.value = 0.15;
        tone.connect(level).connect(sound.destination);
        tone.start(sound.currentTime + i * 0.25);
        tone.stop(sound.currentTime + i * 0.25 + 0.2);
      });
      setTimeout(() => sound.close(), 1500);
    } catch { quiet = true; }
  }
  // Asked quietly: who is signed out meanwhile keeps their page and what they have typed.
  async function askRings() {
    const rings = document.querySelector('[data-rings]');
    if (!rings || document.hidden) return;
    try {
      const answer = await fetch(rings.dataset.rings, { redirect: 'manual' });
      if (!answer.ok) return;
      rings.innerHTML = await answer.text();
      ready(rings);
    } catch { /* asked again soon */ }
  }
  document.addEventListener('DOMContentLoaded', () => {
    if (!document.querySelector('[data-rings]')) return;
    askRings();
    setInterval(askRings, 20000);
    setInterval(ring, 4000);
  });
  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-quiet]')) quiet = true;
  });

  function ready(root) {
    applyConditions(root);
    all('[data-with-script]', root).forEach(element => { element.hidden = false; });
    root.querySelector('[data-focus]')?.focus();
  }
  document.addEventListener('DOMContentLoaded', () => ready(document));
  document.addEventListener('htmx:afterSwap', event => ready(event.target));
})();
