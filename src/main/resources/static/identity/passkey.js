// Passkeys: the one thing a page cannot do without a script. Without it (or without WebAuthn) the buttons stay hidden.
(() => {
  'use strict';
  if (!window.PublicKeyCredential) return;

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const post = (path, body, token) => fetch(path, {
    method: 'POST', credentials: 'same-origin', body: body === undefined ? undefined : JSON.stringify(body),
    headers: Object.assign({'X-CSRF-TOKEN': token}, body === undefined ? {} : {'Content-Type': 'application/json'}),
  });

  const options = async (path, token) => {
    const answer = await post(path, undefined, token);
    if (!answer.ok) throw new Error(answer.status);
    const found = await answer.json();
    found.challenge = bytes(found.challenge);
    for (const list of [found.allowCredentials || [], found.excludeCredentials || []]) {
      for (const key of list) key.id = bytes(key.id);
    }
    if (found.user) found.user.id = bytes(found.user.id);
    delete found.extensions;
    return found;
  };

  const told = key => {
    const response = {clientDataJSON: text(key.response.clientDataJSON)};
    for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (key.response[part]) response[part] = text(key.response[part]);
    }
    if (key.response.getTransports) response.transports = key.response.getTransports();
    return {id: key.id, rawId: text(key.rawId), type: key.type, response, clientExtensionResults: {},
      authenticatorAttachment: key.authenticatorAttachment || undefined};
  };

  const signIn = async form => {
    const token = form.elements._csrf.value;
    const key = await navigator.credentials.get({publicKey: await options('/sign-in/passkey/options', token)});
    const answer = await post('/sign-in/passkey?next=' + encodeURIComponent(form.dataset.next || ''), told(key), token);
    if (!answer.ok) throw new Error(answer.status);
    location.assign((await answer.json()).next);
  };

  const register = async form => {
    const token = form.elements._csrf.value;
    const key = await navigator.credentials.create({publicKey: await options('/account/passkeys/options', token)});
    const answer = await post('/account/passkeys?label=' + encodeURIComponent(form.elements.label.value), told(key), token);
    if (!answer.ok) throw new Error(answer.status);
    location.reload();
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const problem = form.querySelector('[data-problem]');
      problem.hidden = true;
      try {
        await (form.dataset.passkey === 'sign-in' ? signIn(form) : register(form));
      } catch (e) {
        problem.hidden = false;
      }
    });
  }
})();
