// Forms marked data-outbox are sent from what is stored on this device, so that no dead zone eats a report; every public page tells what still waits.
(() => {
  'use strict';
  const words = document.getElementById('outbox-words')?.dataset;
  const banner = document.getElementById('outbox-banner');
  if (!words || !banner) return;
  let ready = false;

  // --- forms
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.dataset?.outbox || event.defaultPrevented || !ready) return;     // not ready: an ordinary form, in browsers that store nothing
    event.preventDefault();
    submit(form, event.submitter);
  });

  async function submit(form, submitter) {
    say(form, words.sending);
    let key;
    try {
      key = await store(form, submitter);
    } catch {
      return void form.submit();      // no room on this device: as if there were no script
    }
    const result = (await Outbox.send(key)).get(key) || {state: await Outbox.find(key) ? 'waiting' : 'sent'};
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
    if (result.state === 'refused') return void say(form, answerOf(result) || words.refused, '', 'notice-bad');
    begin(form);
    form.dispatchEvent(new CustomEvent('outbox:saved', {bubbles: true, detail: {key}}));
    form.reset();       // also where it was sent: who comes back by the browser's button does not send it a second time
    if (result.state === 'sent') {
      form.querySelector('[data-outbox-status]').hidden = true;
      return void window.location.assign(result.to || '/outbox');
    }
    if (result.state === 'waiting') {
      say(form, words.saved, '/outbox', 'notice-warn');
      navigator.serviceWorker?.ready.then(worker => worker.sync?.register('outbox')).catch(() => {});
      navigator.storage?.persist?.().catch(() => {});
    } else {
      say(form, words.signIn, signIn(), 'notice-warn');
    }
  }

  async function store(form, submitter) {
    if (!form.elements.key?.value) begin(form);
    const fields = [], files = [];
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') fields.push([name, value]);
      else if (value.size) {
        fields.push([name, {name: value.name, type: value.type, size: value.size, index: files.length}]);
        files.push(await value.arrayBuffer());
      }
    }
    if (submitter?.name) fields.push([submitter.name, submitter.value]);
    const key = form.elements.key.value;
    const action = new URL(submitter?.getAttribute('formaction') || form.getAttribute('action') || '', window.location.href);
    await Outbox.put({key, box: form.dataset.outbox, name: form.dataset.outboxName || words.thing, action: action.pathname + action.search,
      page: window.location.pathname + window.location.search, person: words.person, at: Date.now(), state: 'waiting', fields}, files);
    return key;
  }

  /** A form is one thing to send, and has a key of its own from the start. */
  function begin(form) {
    let input = form.elements.key;
    if (!input) {
      input = Object.assign(document.createElement('input'), {type: 'hidden', name: 'key'});
      form.append(input);
    }
    input.value = Outbox.newKey();
  }

  function say(form, text, href = '', tone = '') {
    let box = form.querySelector('[data-outbox-status]');
    if (!box) {
      box = document.createElement('div');
      box.dataset.outboxStatus = '';
      box.setAttribute('role', 'status');
      box.tabIndex = -1;
      form.prepend(box);
    }
    box.className = `notice ${tone}`;
    box.hidden = false;
    const line = document.createElement('p');
    line.textContent = text;
    if (href) line.append(' ', link(href, href === '/outbox' ? words.open : words.enter));
    box.replaceChildren(line);
    if (tone) box.focus();
  }
  const link = (href, text) => Object.assign(document.createElement('a'), {href, textContent: text});
  const signIn = () => '/sign-in/code?next=' + encodeURIComponent('/outbox');

  /** What the page that came back says is wrong, as text. */
  function answerOf({html}) {
    if (!html) return '';
    const page = new DOMParser().parseFromString(html, 'text/html');
    page.querySelectorAll('main [hidden]').forEach(part => part.remove());      // such as a warning that is there for the case
    const parts = Array.from(page.querySelectorAll('main [role=alert], main .invalid-feedback, main .notice-bad'))
      .map(part => part.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean);
    return Array.from(new Set(parts)).join(' ') || page.querySelector('main h1')?.textContent.trim() || '';
  }

  // --- "open and correct": the form as it was, photos included
  async function restore() {
    const key = /^#outbox=([0-9a-f-]{36})$/.exec(window.location.hash)?.[1];
    const entry = key && await Outbox.find(key);
    const form = entry && document.querySelector(`form[data-outbox="${CSS.escape(entry.box)}"]`);
    if (!form) return;
    form.elements.key ? form.elements.key.value = key : begin(form);
    form.elements.key.value = key;
    const kept = await Outbox.files(key);
    const values = new Map();
    entry.fields.forEach(([name, value]) => values.set(name, [...values.get(name) || [], value]));
    Array.from(form.elements).filter(input => input.name && input.name !== 'key' && values.has(input.name)).forEach(input => {
      const given = values.get(input.name);
      if (input.type === 'file') input.files = filesOf(given, kept);
      else if (/^(radio|checkbox)$/.test(input.type)) input.checked = given.includes(input.value);
      else if (input.multiple) Array.from(input.options).forEach(option => { option.selected = given.includes(option.value); });
      else if (!/^(submit|button)$/.test(input.type) && !/csrf/i.test(input.name)) input.value = given.shift() ?? '';
      input.dispatchEvent(new Event('change', {bubbles: true}));
    });
    form.dispatchEvent(new CustomEvent('outbox:restored', {bubbles: true, detail: {key}}));
    if (entry.state === 'refused') say(form, answerOf(entry) || words.refused, '', 'notice-bad');
  }
  function filesOf(given, kept) {
    const files = new DataTransfer();
    given.filter(value => value.name).forEach(value => files.items.add(new File([kept[value.index]], value.name, {type: value.type})));
    return files.files;
  }

  // --- the line on every page
  const open = banner.querySelector('a');
  let gone;      // a link to what was sent last, told until the page is left
  async function show() {
    const waiting = await Outbox.all();
    open.hidden = !waiting.length || window.location.pathname === '/outbox';
    banner.hidden = open.hidden && !gone;
    if (!waiting.length) return;
    const names = new Set(waiting.map(entry => entry.name));
    open.textContent = words.waiting.replace('{0}', waiting.length).replace('{1}', names.size === 1 ? Array.from(names)[0] : words.thing);
  }
  const sendDue = () => navigator.onLine ? Outbox.send().then(told).catch(() => {}) : Promise.resolve();
  function told(results) {
    const sent = Array.from(results.values()).filter(result => result.state === 'sent');
    if (!sent.length) return;
    gone?.remove();
    gone = link(sent.at(-1).to || '/', words.sent);
    open.after(' ', gone);
    show();
  }

  Outbox.open().then(async () => {
    ready = true;
    Array.from(document.querySelectorAll('form[data-outbox]')).forEach(begin);
    await restore();
    window.addEventListener('outbox', show);
    window.addEventListener('online', () => Outbox.hurry().then(sendDue));
    document.addEventListener('visibilitychange', () => { if (!document.hidden) sendDue(); });
    setInterval(sendDue, 20_000);
    await show();
    document.documentElement.dataset.outboxReady = 'yes';
    sendDue();
  }).catch(() => {});
  self.OutboxPage = {answerOf, signIn};

  if (navigator.serviceWorker && window.isSecureContext) {
    navigator.serviceWorker.register('/sw.js?lang=' + document.documentElement.lang, {scope: '/'}).catch(() => {});
  }
})();
