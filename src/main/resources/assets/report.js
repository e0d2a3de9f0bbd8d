// Comfort for officers on top of pages that work without it: an opened report is claimed and let go, rows are ticked, templates filled in.
(() => {
  'use strict';
  const AGAIN = 5 * 60 * 1000;
  const send = form => fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });

  document.addEventListener('DOMContentLoaded', () => {
    const claim = document.querySelector('form[data-claim]');
    if (claim) {
      send(claim).then(() => {
        claim.hidden = true;
        document.querySelector('[data-claimed]')?.removeAttribute('hidden');
      }).catch(() => {});
      setInterval(() => { if (!document.hidden) send(claim).catch(() => {}); }, AGAIN);
      window.addEventListener('pagehide', () => {
        const release = new URLSearchParams(new FormData(claim));
        navigator.sendBeacon(claim.action.replace(/\/claim$/, '/release'), release);
      });
    }
  });

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
