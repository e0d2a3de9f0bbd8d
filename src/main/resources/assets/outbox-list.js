// The page of what waits on this device. It comes from the device alone, so it works without a network too.
(() => {
  'use strict';
  const list = document.getElementById('outbox-list');
  const words = list.dataset;
  const states = JSON.parse(words.states);
  let drawn = 0;

  async function row(entry) {
    const item = document.getElementById('outbox-entry').content.cloneNode(true).firstElementChild;
    const part = name => item.querySelector(`[data-part="${name}"]`);
    const photo = entry.fields.map(([, value]) => value).find(value => /^image\//.test(value.type));
    if (photo) {
      part('photo').src = URL.createObjectURL(new Blob([(await Outbox.files(entry.key))[photo.index]], {type: photo.type}));
    } else {
      part('photo').remove();
    }
    part('name').textContent = entry.name;
    part('time').textContent = new Date(entry.at).toLocaleString(document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN',
      {day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh'});
    part('time').dateTime = new Date(entry.at).toISOString();
    part('text').textContent = entry.fields.filter(([name, value]) => typeof value === 'string' && /title|text|description|subject/i.test(name))
      .map(([, value]) => value).join(' · ').slice(0, 160);
    part('state').textContent = states[entry.state] || states.waiting;
    part('state').className = 'standing standing-' + (entry.state === 'waiting' ? 'accent' : 'warn');
    part('why').textContent = entry.state === 'refused' ? OutboxPage.answerOf(entry) : '';
    part('correct').hidden = entry.state !== 'refused';
    part('correct').href = entry.page + '#outbox=' + entry.key;
    part('enter').hidden = entry.state !== 'sign-in';
    part('enter').href = OutboxPage.signIn();
    part('send').hidden = entry.state === 'refused';
    part('send').addEventListener('click', event => send(entry.key, event.currentTarget));
    part('delete').addEventListener('click', () => { if (window.confirm(words.confirm)) Outbox.remove(entry.key); });
    return item;
  }

  async function send(key, button) {
    button.disabled = true;
    button.setAttribute('aria-busy', 'true');
    tell(words.sending);
    const result = (await Outbox.send(key)).get(key) || {state: 'sent'};
    if (result.state === 'sent' && result.to) return void window.location.assign(result.to);
    tell(result.state === 'sent' ? words.sent : states[result.state]);
    draw();
  }
  const tell = text => { document.getElementById('outbox-told').textContent = text; };

  async function draw() {
    const turn = ++drawn;
    const entries = await Outbox.all();
    const rows = await Promise.all(entries.map(row));
    if (turn !== drawn) return;      // something has changed since: the later drawing tells it
    list.querySelectorAll('img').forEach(picture => URL.revokeObjectURL(picture.src));
    list.replaceChildren(...rows);
    document.getElementById('outbox-none').hidden = entries.length > 0;
    document.getElementById('outbox-hint').hidden = entries.length === 0;
  }
  window.addEventListener('outbox', draw);
  Outbox.open().then(draw, () => { document.getElementById('outbox-unable').hidden = false; });
})();
