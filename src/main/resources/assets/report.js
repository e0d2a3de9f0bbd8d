// Comfort for officers on top of pages that work without it: an opened report is claimed and let go, rows are ticked, templates filled in.
(() => {
  'use strict';
  const AGAIN = 5 * 60 * 1000;
  const send = form => fetch(`${form.dataset.claim}/claim`, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });

  document.addEventListener('DOMContentLoaded', () => {
    const claim = document.querySelector('form[data-claim]');
    if (claim) {
      send(claim).then(() => {
        const mine = document.querySelector('[data-claimed]');
        if (!mine) return;                      // open already before this page came
        claim.hidden = true;
        mine.hidden = false;
      }).catch(() => {});
      setInterval(() => { if (!document.hidden) send(claim).catch(() => {}); }, AGAIN);
      window.addEventListener('pagehide', () => {
        const release = new URLSearchParams(new FormData(claim));
        navigator.sendBeacon(`${claim.dataset.claim}/release`, release);
      });
    }
  });

  // photos of an answer come from a phone in the street: made small before they are sent
  let shrinking = Promise.resolve(), busy = 0;
  document.addEventListener('change', event => {
    const input = event.target;
    if (!input.matches?.('input[data-shrink]')) return;
    const chosen = Array.from(input.files);
    busy++;
    shrinking = shrinking.then(async () => {
      const files = new DataTransfer();
      for (const file of chosen) files.items.add(await SmallPictures.of(file));
      input.files = files.files;
      busy--;
    });
  });
  document.addEventListener('submit', event => {
    if (!busy || !event.target.querySelector('input[data-shrink]')) return;
    event.preventDefault();
    shrinking.then(() => event.target.requestSubmit(event.submitter));
  }, true);

  document.addEventListener('click', event => {
    const ticking = event.target.closest?.('[data-tick-all]');
    if (ticking) {
      const boxes = Array.from(ticking.form.querySelectorAll(`input[type=checkbox][name="${ticking.dataset.tickAll}"]`));
      const all = boxes.every(box => box.checked);
      boxes.forEach(box => { box.checked = !all; });
    }
    const fill = event.target.closest?.('[data-fill]');
    if (fill) {
      const target = document.getElementById(fill.dataset.fill);
      target.value = target.value.trim() ? target.value.trimEnd() + '\n' + fill.dataset.words : fill.dataset.words;
      target.focus();
    }
  });
})();
