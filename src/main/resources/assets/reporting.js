// Comfort on the page of a new report: where one stands, what to call first, what was reported already, a proof where there is doubt.
(() => {
  'use strict';
  const form = document.querySelector('form[data-report]');
  if (!form) return;
  const words = form.dataset, desk = 'desk' in form.dataset;
  const photos = self.ReportPhotos(form);
  const field = name => form.elements[name];
  const box = form.querySelector('[data-map]'), where = form.querySelector('[data-where-status]');
  const lon = form.querySelector('[data-map-lon]'), lat = form.querySelector('[data-map-lat]'), accuracy = form.querySelector('[data-accuracy]');
  const area = id => document.getElementById(id);
  const hidden = (name, value) => {
    const input = document.querySelector(`input[type=hidden][name="${name}"]`) || Object.assign(document.createElement('input'), {type: 'hidden', name});
    if (!input.form) form.append(input);
    input.value = value;
  };
  const later = (work, milliseconds, timer) => (...given) => { clearTimeout(timer); timer = setTimeout(() => work(...given), milliseconds); };
  async function fetched(path, settings) {
    try {
      const answer = await fetch(path, {credentials: 'same-origin', signal: AbortSignal.timeout?.(8000), ...settings});
      return answer.ok ? answer : null;
    } catch {
      return null;      // no network: the form is sent all the same, later
    }
  }
  async function fill(target, path, settings) {
    const answer = await fetched(path, settings);
    if (!answer) return false;
    target.innerHTML = await answer.text();       // made by our own templates, which escape what people typed
    target.querySelectorAll('[data-with-script]').forEach(element => { element.hidden = false; });
    return true;
  }

  /** What people write goes into no address: those are written down on their way. */
  function asking(values) {
    const body = new FormData();
    Object.entries({_csrf: field('_csrf')?.value, ...values}).forEach(([name, value]) => value !== undefined && body.append(name, value));
    return {method: 'POST', body};
  }

  // --- where: asked with the first picture, and never again once a place is chosen
  let asked = false, own = false;
  function set(place, metres) {
    [lon.value, lat.value, accuracy.value] = [place.lon.toFixed(6), place.lat.toFixed(6), metres || ''];
    own = true;
    if (box?.dataset.ready) box.dispatchEvent(new CustomEvent('map:set', {detail: place}));
    setTimeout(() => { own = false; }, 50);
    lookForSimilar();
  }
  form.addEventListener('photos:taken', () => {
    if (asked || lon.value || desk || !navigator.geolocation) return;
    asked = true;
    where.textContent = words.tLocating;
    navigator.geolocation.getCurrentPosition(found => {
      if (lon.value) return;
      where.textContent = words.tLocated.replace('{n}', Math.max(1, Math.round(found.coords.accuracy)));
      set({lon: found.coords.longitude, lat: found.coords.latitude}, Math.round(found.coords.accuracy));
    }, problem => { where.textContent = problem.code === 1 ? words.tRefused : words.tUnknown; }, {enableHighAccuracy: true, timeout: 20000, maximumAge: 30000});
  });
  form.addEventListener('map:picked', () => { if (!own) { accuracy.value = ''; where.textContent = ''; lookForSimilar(); } });
  form.addEventListener('photos:changed', () => {
    const place = photos.place();
    lookForSimilar();
    if (!place || lon.value && Math.abs(place.lon - lon.value) < 0.0005 && Math.abs(place.lat - lat.value) < 0.0005) return;
    const use = Object.assign(document.createElement('button'), {type: 'button', className: 'btn', textContent: words.tExifUse});
    use.addEventListener('click', () => { set(place); where.textContent = ''; });
    where.replaceChildren(words.tExif + ' ', use);
  });
  form.querySelector('[data-clear-spot]')?.addEventListener('click', event => {
    lon.value = lat.value = accuracy.value = '';
    event.target.hidden = true;
    box?.dispatchEvent(new CustomEvent('map:clear'));
    field('place').focus();
  });

  // --- what to call first: known on the phone itself; accents count, for "nổ" is neither "nó" nor "nợ" (as Phrases on the server)
  const dangers = Object.entries(JSON.parse(words.dangers || '{}'));
  const pieces = text => text.normalize('NFC').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const bare = word => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
  const spelled = word => bare(word) + '|' + Array.from(word.normalize('NFD')).filter(letter => /[\u0300-\u036fđ]/.test(letter)).sort().join('');
  function has(text, plain, phrase) {
    const wanted = pieces(phrase);
    if (plain && wanted.length < 2 && wanted.some(word => bare(word) !== word)) return false;
    return (' ' + text.join(' ') + ' ').includes(' ' + wanted.map(plain ? bare : spelled).join(' ') + ' ');
  }
  function warn() {
    const raw = pieces(field('description').value + ' ' + field('place').value), plain = raw.every(word => bare(word) === word);
    const text = plain ? raw : raw.map(spelled);
    const numbers = new Set(dangers.filter(([phrase]) => has(text, plain, phrase)).map(([, number]) => number));
    const emergency = field('category').selectedOptions[0]?.dataset.emergency;
    if (emergency) numbers.add(emergency);
    const panel = area('danger');
    panel.querySelectorAll('[data-number]').forEach(item => { item.hidden = !numbers.has(item.dataset.number); });
    if (panel.hidden && numbers.size) panel.scrollIntoView({block: 'nearest'});
    panel.hidden = !numbers.size;
    hidden('called', numbers.size ? 'yes' : '');
  }

  // --- what it is likely about, and what else is asked then
  const suggest = later(() => fill(area('hints'), '/reports/new/categories', asking({text: field('description').value.slice(0, 1000), category: field('category').value})).then(mark), 500);
  const mark = () => area('hints').querySelectorAll('[data-category]').forEach(button => button.setAttribute('aria-pressed', button.dataset.category === field('category').value));
  form.addEventListener('click', event => {
    const button = event.target.closest('[data-category], [data-different], [data-open]');
    if (!button) return;
    if (button.dataset.category) {
      field('category').value = button.dataset.category;
      field('category').dispatchEvent(new Event('change', {bubbles: true}));
    } else if (button.dataset.open) {
      area(button.dataset.open).open = true;
      hidden('matter', 'yes');
    } else {
      different();
      form.requestSubmit();
    }
  });
  form.addEventListener('input', event => { if (event.target.id === 'description') { warn(); suggest(); } if (event.target.id === 'place') warn(); });
  form.addEventListener('change', event => {
    if (event.target.id !== 'category') return;
    warn();
    mark();
    fill(area('questions'), '/reports/new/questions?' + new URLSearchParams({category: event.target.value}));
    lookForSimilar();
  });

  // --- what was reported already: only what the pictures look like goes ahead of them
  let seen = '', dismissed = '';
  const codes = () => Array.from(area('similar').querySelectorAll('li a'), link => link.textContent).join(' ');
  function different() {
    dismissed = codes();
    hidden('different', 'yes');
  }
  async function look() {
    if (!field('category').value || !lon.value && !field('description').value) return;      // one's own may be known by its words alone
    const about = [lon.value, lat.value, field('category').value, field('description').value, photos.glances().length].join('|');
    if (about === seen) return;
    const ask = new FormData();
    ['lon', 'lat', 'category', 'description', '_csrf'].forEach(name => field(name) && ask.append(name, field(name).value));
    photos.glances().forEach(glance => ask.append('glance', glance, 'glance.jpg'));
    if (await fill(area('similar'), words.similarAt || '/reports/new/similar', {method: 'POST', body: ask})) seen = about;
  }
  const lookForSimilar = later(look, 700);
  form.querySelector('#description').addEventListener('change', lookForSimilar);

  // --- a proof where there is doubt: the browser works for a second or two, nobody has to squint at letters
  async function solve(token, bits) {
    if (!self.crypto?.subtle) return null;
    const text = new TextEncoder();
    for (let number = 0; number < 2 ** 26; number++) {
      const digest = new DataView(await crypto.subtle.digest('SHA-256', text.encode(token + ':' + number)));
      if (digest.getUint32(0) >>> 32 - bits === 0) return number;
    }
    return null;
  }
  async function prove() {
    if (desk) return;
    const shown = form.querySelector('[data-puzzle]');
    if (shown) {
      const number = field('proof').value ? null : await solve(shown.dataset.token, +shown.dataset.bits);
      if (number !== null) field('proof').value = number;
      return;
    }
    const ask = new FormData();
    ['description', 'place', '_csrf'].forEach(name => field(name) && ask.append(name, field(name).value));
    const answer = await fetched('/reports/new/puzzle', {method: 'POST', body: ask});
    if (answer?.status !== 200) return;
    const puzzle = await answer.json();
    const number = await solve(puzzle.token, puzzle.bits);
    if (number === null) return;
    hidden('challenge', puzzle.token);
    hidden('proof', number);
  }

  // --- sending: everything above first, then on as any form
  let busy = false, cleared = false;
  form.addEventListener('submit', async event => {
    if (cleared || event.submitter?.name === 'also') return;      // what is known already is not looked for once more
    event.preventDefault();
    if (busy) return;
    busy = true;
    form.setAttribute('aria-busy', 'true');
    const send = form.querySelector('.report-send button');
    try {
      await new Promise(done => setTimeout(done));      // a form cannot be sent while it is still telling that it is being sent
      await photos.ready();
      await look();
      if (codes() && codes() !== dismissed && !form.querySelector('[name=different][value=yes]')) {
        dismissed = codes();
        area('similar').querySelector('h2').focus();
        return;
      }
      send.setAttribute('aria-disabled', 'true');
      await prove();
    } finally {
      busy = false;
      send.removeAttribute('aria-disabled');
      form.removeAttribute('aria-busy');
    }
    cleared = true;
    form.requestSubmit();
    cleared = false;
  });
  const puzzle = form.querySelector('[data-puzzle]');
  if (puzzle && self.crypto?.subtle) {
    puzzle.hidden = true;
    field('proof').required = false;
  }
  form.addEventListener('outbox:saved', () => {
    ['hints', 'similar'].forEach(id => area(id).replaceChildren());
    seen = dismissed = lon.value = lat.value = accuracy.value = where.textContent = '';
    asked = false;
    box?.dispatchEvent(new CustomEvent('map:clear'));
    ['different', 'proof', 'challenge', 'matter'].forEach(name => hidden(name, ''));
    area('questions').replaceChildren();
    setTimeout(warn);
  });
  form.addEventListener('outbox:restored', () => { warn(); suggest(); });
  document.addEventListener('DOMContentLoaded', warn);
  form.dataset.ready = 'yes';
})();
