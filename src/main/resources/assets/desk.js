// Comfort at the receiving desk, on top of pages that work without it: the sum while typing, pages given to papers by digit or letter.
(() => {
  'use strict';
  document.addEventListener('DOMContentLoaded', () => {
    const counter = document.querySelector('form[data-steps]');
    if (counter) {
      const steps = counter.dataset.steps.split(',').filter(Boolean).map(step => step.split(':').map(Number));
      const most = Number(counter.dataset.most);
      const show = () => {
        const pages = Math.min(9999, Number(counter.elements.pages.value) || 0);
        const copies = Number(counter.elements.copies.value) || 0;
        let sum = 0;
        for (let page = 1; page <= pages; page++) sum += (steps.find(([upTo]) => upTo === 0 || page <= upTo) || [0, 0])[1];
        counter.querySelector('output').textContent = (Math.min(sum, most) * copies).toLocaleString(document.documentElement.lang) + ' ₫';
      };
      counter.addEventListener('input', show);
      show();
      counter.elements.applicantName.focus();
    }
    const pages = document.querySelector('.pages');
    if (pages) {
      const lists = Array.from(pages.querySelectorAll('select'));
      lists[0]?.focus();
      pages.addEventListener('keydown', event => {
        const at = lists.indexOf(event.target);
        if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
        const next = () => lists[Math.min(lists.length - 1, at + 1)].focus();
        if (/^[0-9a-z]$/.test(event.key)) {
          const option = event.target.querySelector(`option[data-mark="${event.key}"]`);
          if (option) { event.target.value = option.value; event.preventDefault(); next(); }
        } else if (event.key === 'Enter' || event.key === '=') {
          if (at > 0 && event.target.value === '') event.target.value = lists[at - 1].value;
          event.preventDefault();
          next();
        }
      });
    }
  });
})();
