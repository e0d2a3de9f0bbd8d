// Uploads as soon as files are chosen, with progress, and proves by hash that what arrived is what was chosen.
// Without this script the page's own buttons do the same.
(() => {
  'use strict';
  const hex = buffer => Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, '0')).join('');
  const digest = async file => globalThis.crypto?.subtle ? hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) : null;

  document.addEventListener('change', event => {
    const input = event.target;
    const form = input.closest('form[data-uploads]');
    if (form && input.matches('[data-upload]') && input.files.length) send(form, input);
  });

  function send(form, input) {
    const files = Array.from(input.files);
    const data = new FormData();
    data.append('_csrf', form.elements._csrf.value);
    data.append('_go', 'stay');
    files.forEach(file => data.append(input.name, file));
    const line = form.querySelector('.filing-progress');
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', form.dataset.sending);
    line.replaceChildren(document.createTextNode(form.dataset.sending + ' '), bar);
    const paper = input.closest('.filing-paper').id;
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.responseType = 'document';
    request.upload.onprogress = progress => { if (progress.lengthComputable) bar.value = progress.loaded / progress.total; };
    request.onerror = () => { line.textContent = form.dataset.broken; };
    request.onload = async () => {
      const fresh = request.response?.querySelector('#papers');
      if (!fresh) { line.textContent = form.dataset.broken; return; }
      form.querySelector('#papers').replaceWith(fresh);
      fresh.querySelectorAll('[data-with-script]').forEach(element => { element.hidden = false; });
      line.replaceChildren();
      const box = document.getElementById(paper);
      box?.querySelector('input[type=file]')?.focus();
      if (box?.querySelector('.wrong')) return;
      for (const file of files) {
        const hash = await digest(file);
        if (hash && !box?.querySelector(`[data-sha="${hash}"]`)) line.textContent = form.dataset.broken;
      }
    };
    request.send(data);
  }

  // The competent agency as soon as the commune is chosen.
  document.addEventListener('change', async event => {
    const select = event.target.closest('select[data-agency-of]');
    if (!select || !select.value) return;
    const answer = await fetch(select.dataset.agencyOf + '/agency?area=' + encodeURIComponent(select.value), {headers: {Accept: 'text/html'}});
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#agency');
    if (fresh) document.getElementById('agency').replaceWith(fresh);
  });
})();
