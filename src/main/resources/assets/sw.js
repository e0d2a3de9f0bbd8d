// Keeps the door open without a network: a page that says so, the list of what waits, and the forms that features name. Nobody's own pages are ever
// kept: what is kept was fetched without a cookie. The server writes the address of the shared script and the list of pages into this file.
'use strict';
importScripts('__CORE__');
const PAGES = __PAGES__;
const CACHE = 'ngomon-shell-1';
const OLD = 12 * 3_600_000;
const LANG = new URL(self.location.href).searchParams.get('lang') === 'en' ? 'en' : 'vi';

self.addEventListener('install', event => event.waitUntil(refresh().then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
})()));

/** All pages and what they need, or nothing: half a set of an update would not fit together. */
async function refresh() {
  const fresh = new Map();
  for (const path of PAGES) {
    const answer = await fetch(`${path}?lang=${LANG}`, {credentials: 'omit', cache: 'no-store'});
    if (!answer.ok || answer.redirected) continue;      // a page that asks for a person is none for everybody
    const html = await answer.text();
    fresh.set(path, new Response(html, {headers: {'Content-Type': 'text/html;charset=UTF-8', 'Content-Security-Policy': answer.headers.get('Content-Security-Policy') || '',
      Date: new Date().toUTCString()}}));
    for (const [, address] of html.matchAll(/(?:src|href)="(\/assets\/[^"#?]+)/g)) if (!fresh.has(address)) fresh.set(address, null);
  }
  const cache = await caches.open(CACHE);
  for (const [address, page] of fresh) {
    if (page) continue;
    fresh.set(address, await cache.match(address) || await fetch(address, {credentials: 'omit'}));
    if (!fresh.get(address).ok) throw new Error(`${address}: ${fresh.get(address).status}`);
  }
  for (const [address, answer] of fresh) await cache.put(address, answer);
  for (const request of await cache.keys()) if (!fresh.has(new URL(request.url).pathname)) await cache.delete(request);
}
async function refreshWhenOld() {
  const kept = await (await caches.open(CACHE)).match('/offline');
  if (!kept || Date.now() - Date.parse(kept.headers.get('Date')) > OLD) await refresh().catch(() => {});
}

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event, url.pathname));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(caches.match(url.pathname).then(kept => kept || fetch(event.request)));
});
async function page(event, path) {
  try {
    const answer = await event.preloadResponse || await fetch(event.request);
    event.waitUntil(refreshWhenOld());
    return answer;
  } catch {
    const cache = await caches.open(CACHE);
    return await cache.match(PAGES.includes(path) ? path : '/offline') || await cache.match('/offline') || Response.error();
  }
}

// --- what the server tells (RFC 8030): a title and a way into this site, nowhere else
self.addEventListener('push', event => {
  const {title, link, lang, tag} = event.data?.json() ?? {};
  event.waitUntil(self.registration.showNotification(title || 'Ngọ Môn', {lang, tag, icon: '__ICON__', badge: '__ICON__', data: {link}}));
});
self.addEventListener('notificationclick', event => {
  event.notification.close();
  const url = new URL(event.notification.data?.link || '/account/notices', self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil((async () => {
    const open = (await self.clients.matchAll({type: 'window'})).find(window => window.url === url.href);
    return open ? open.focus() : self.clients.openWindow(url.href);
  })());
});

self.addEventListener('sync', event => {
  if (event.tag === 'outbox') event.waitUntil(Outbox.hurry().then(() => Outbox.send()).then(results => {
    if (Array.from(results.values()).some(result => result.state === 'waiting')) throw new Error('still waiting');      // the browser tries again
  }));
});
