// The public's pages of field reports: the map follows the filter, an address is passed on with one touch. Without it everything works by links and forms.
(() => {
  'use strict';
  document.addEventListener('htmx:afterSettle', event => {
    const results = document.querySelector('#report-found [data-map-source]');
    const map = document.querySelector('#report-map [data-map]');
    if (!results || !map || event.target.id !== 'report-found' || map.dataset.source === results.dataset.mapSource) return;
    map.dataset.source = results.dataset.mapSource;
    map.dispatchEvent(new Event('map:refresh'));
  });
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-share]');
    if (!button) return;
    const url = document.getElementById('share-link').value;
    try {
      if (navigator.share) return await navigator.share({title: document.title, url});
      await navigator.clipboard.writeText(url);
      document.querySelector('[data-share-said]').textContent = button.dataset.said;
    } catch {
      document.getElementById('share-link').select();
    }
  });
})();
