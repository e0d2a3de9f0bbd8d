// Asks this browser's push service for an address where it can be told, and gives it to the server. Without it nothing is missing but the telling.
(() => {
  'use strict';
  const form = document.querySelector('form[data-push]');
  if (!form || !navigator.serviceWorker || !('PushManager' in window) || !('Notification' in window)) return;
  const status = form.querySelector('[role=status]');
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const bytes = line => Uint8Array.from(atob(line.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));

  async function tell(subscription) {
    const body = new URLSearchParams(new FormData(form));
    body.set('endpoint', subscription.endpoint);
    body.set('p256dh', text(subscription.getKey('p256dh')));
    body.set('auth', text(subscription.getKey('auth')));
    const answer = await fetch(form.action, {method: 'POST', body, credentials: 'same-origin'});
    if (!answer.ok) throw new Error(answer.status);
  }

  async function subscribe() {
    if (await Notification.requestPermission() !== 'granted') return void (status.textContent = form.dataset.denied);
    const worker = await navigator.serviceWorker.ready;
    const settings = {userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push)};
    const known = await worker.pushManager.getSubscription();
    if (known && text(known.options.applicationServerKey || new ArrayBuffer(0)) !== form.dataset.push) await known.unsubscribe();
    await tell(await worker.pushManager.subscribe(settings));
    window.location.reload();
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    form.querySelector('button').disabled = true;
    subscribe().catch(() => { status.textContent = form.dataset.failed; }).finally(() => { form.querySelector('button').disabled = false; });
  });
  form.hidden = false;
  document.getElementById('push-unable').hidden = true;
})();
