// What waits on this phone: kept in IndexedDB, sent one after the other, each until the server has answered. Pages and the service worker share this.
self.Outbox = (() => {
  'use strict';
  const NAME = 'ngomon-outbox';
  const LEASE = 120_000, PATIENCE = 300_000, FIRST_WAIT = 15_000, LONGEST_WAIT = 3_600_000;
  const channel = 'BroadcastChannel' in self ? new BroadcastChannel(NAME) : null;
  if (channel) channel.onmessage = () => self.dispatchEvent(new Event('outbox'));
  let opened;

  const settled = request => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  function open() {
    opened ??= new Promise((done, failed) => {
      if (!self.indexedDB) return failed(new Error('no IndexedDB'));
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => ['entries', 'files', 'leases'].forEach(store => request.result.createObjectStore(store, {keyPath: 'key'}));
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    }).catch(reason => { opened = undefined; throw reason; });
    return opened;
  }
  // A transaction is over when it is on the disk, not when its request is answered.
  async function use(stores, mode, work) {
    const transaction = (await open()).transaction(stores, mode);
    const written = new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
    });
    const result = await work(...[stores].flat().map(store => transaction.objectStore(store)));
    await written;
    return result;
  }
  const all = () => use('entries', 'readonly', store => settled(store.getAll())).then(list => list.sort((a, b) => a.at - b.at));
  const find = key => use('entries', 'readonly', store => settled(store.get(key)));
  /** Photos lie apart: who asks what waits does not read megabytes. In an entry's fields a file is {name, type, size, index}. */
  const files = key => use('files', 'readonly', store => settled(store.get(key))).then(found => found?.list || []);
  /** @param list the bytes of its files; absent, those kept before stay */
  const put = (entry, list) => use(['entries', 'files'], 'readwrite', (entries, bytes) =>
    Promise.all([settled(entries.put(entry)), list && settled(bytes.put({key: entry.key, list}))])).then(changed);
  const remove = key => use(['entries', 'files'], 'readwrite', (entries, bytes) =>
    Promise.all([settled(entries.delete(key)), settled(bytes.delete(key))])).then(changed);
  function changed() {
    channel?.postMessage('changed');
    self.dispatchEvent(new Event('outbox'));
  }

  // --- one sender at a time, whatever tab or worker it lives in
  const locked = work => self.navigator.locks ? self.navigator.locks.request(NAME, work) : leased(work);
  async function leased(work) {
    const owner = newKey();
    for (let tries = 0; !await take(owner); tries++) {
      if (tries > 60) return new Map();
      await new Promise(done => setTimeout(done, 1000));
    }
    const renewing = setInterval(() => take(owner), LEASE / 4);
    try {
      return await work();
    } finally {
      clearInterval(renewing);
      await use('leases', 'readwrite', store => settled(store.delete(NAME)));
    }
  }
  const take = owner => use('leases', 'readwrite', async store => {
    const held = await settled(store.get(NAME));
    if (held && held.owner !== owner && held.until > Date.now()) return false;
    await settled(store.put({key: NAME, owner, until: Date.now() + LEASE}));
    return true;
  });

  // --- sending
  function within(url, settings) {
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), PATIENCE);
    return fetch(url, {credentials: 'same-origin', cache: 'no-store', signal: stop.signal, ...settings}).finally(() => clearTimeout(clock));
  }
  /** The token of the session as it is now: the one in the stored form may be long gone. */
  async function token() {
    const answer = await within('/outbox/token');
    if (!answer.ok) throw new Error('no token: ' + answer.status);
    return answer.json();
  }
  async function post(entry, csrf) {
    const form = new FormData();
    const list = await files(entry.key);
    entry.fields.filter(([name]) => name !== csrf.parameter).forEach(([name, value]) =>
      form.append(name, typeof value === 'string' ? value : new File([list[value.index]], value.name, {type: value.type})));
    form.set(csrf.parameter, csrf.token);
    return within(entry.action, {method: 'POST', body: form, headers: {Outbox: '1'}, redirect: 'manual'});
  }
  async function keep(entry, state, more = {}) {
    if (state !== entry.state || Object.keys(more).length) await put({...entry, state, ...more});
    return {state, ...more};
  }
  function wait(entry, seconds = 0) {
    const tries = (entry.tries || 0) + 1;
    const pause = Math.max(seconds * 1000, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1)));
    return keep(entry, 'waiting', {tries, next: Date.now() + pause});
  }
  async function attempt(entry, byHand) {
    let answer;
    try {
      const csrf = await token();
      if (!csrf.person && (entry.person || entry.state === 'sign-in' && !byHand)) return keep(entry, 'sign-in');
      if (entry.person && csrf.person !== entry.person && !byHand) return keep(entry, 'other');
      answer = await post(entry, csrf);
      if (answer.status === 400) answer = await post(entry, await token());       // somebody signed in between the two requests
    } catch {
      return wait(entry);
    }
    const location = answer.headers.get('Outbox-Location');
    const path = location && new URL(location, self.location.origin);
    if (answer.status === 401 || path && path.pathname.startsWith('/sign-in')) return keep(entry, 'sign-in');
    if (answer.ok) {
      await remove(entry.key);
      return {state: 'sent', to: path ? path.pathname + path.search + path.hash : ''};
    }
    if (answer.type === 'opaqueredirect' || answer.status >= 500 || [408, 425, 429].includes(answer.status)) {
      return wait(entry, Number(answer.headers.get('Retry-After')) || 0);
    }
    return keep(entry, 'refused', {status: answer.status, html: (await answer.text().catch(() => '')).slice(0, 200_000)});
  }
  const isDue = entry => entry.state === 'sign-in' || entry.state === 'waiting' && (entry.next || 0) <= Date.now();

  /** @param only the key of one entry, sent by hand whatever its state; without it all that are due
   *  @returns a map of keys to how it went: sent, waiting, sign-in, other, refused */
  const send = only => locked(async () => {
    const results = new Map();
    for (const entry of await all()) {        // read under the lock: what another has sent is gone
      if (only ? entry.key !== only : !isDue(entry)) continue;
      const result = await attempt(entry, Boolean(only));
      results.set(entry.key, result);
      if (result.state === 'waiting') break;      // without a network the next fares no better
    }
    return results;
  });
  /** The network is back: nobody waits any longer for the next try. */
  const hurry = async () => {
    for (const entry of await all()) if (entry.state === 'waiting' && entry.next) await put({...entry, next: 0});
  };
  function newKey() {
    if (self.crypto.randomUUID) return self.crypto.randomUUID();
    const bytes = self.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
  return {open, all, find, files, put, remove, send, hurry, newKey};
})();
