// <q-passkey mode="create" options="{…}"> or mode="get": asks the authenticator with the options of WebAuthn as JSON, once
// for each new value. Answers with the event "q-passkey", whose detail is the answer as JSON, or "q-passkey-failed" with
// one word: cancelled, exists, unsupported.
(() => {
  const bytes = (text) => Uint8Array.from(
    atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
  const text = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  // By hand and not by parseRequestOptionsFromJSON and toJSON: older browsers lack them, and some password managers break them.
  const read = (json) => {
    const options = JSON.parse(json);
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    for (const list of [options.excludeCredentials, options.allowCredentials]) {
      for (const credential of list ?? []) credential.id = bytes(credential.id);
    }
    return options;
  };
  const write = (credential) => {
    const response = { clientDataJSON: text(credential.response.clientDataJSON) };
    for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[part]?.byteLength) response[part] = text(credential.response[part]);
    }
    if (response.attestationObject) {
      delete response.authenticatorData;
      response.transports = credential.response.getTransports?.() ?? [];
    }
    const rawId = text(credential.rawId);
    return JSON.stringify({ id: rawId, rawId, type: credential.type, response, clientExtensionResults: {} });
  };

  const ask = async (mode, json, signal) => {
    if (!window.PublicKeyCredential) throw new DOMException('', 'NotSupportedError');
    const asked = { publicKey: read(json), signal };
    return write(await (mode === 'create' ? navigator.credentials.create(asked) : navigator.credentials.get(asked)));
  };
  const words = { InvalidStateError: 'exists', NotSupportedError: 'unsupported', SecurityError: 'unsupported' };
  const word = (failure) => words[failure.name] ?? 'cancelled';

  customElements.define('q-passkey', class extends HTMLElement {
    static observedAttributes = ['options'];

    connectedCallback() {
      this.start();
    }

    disconnectedCallback() {
      this.running?.abort();
    }

    attributeChangedCallback() {
      this.start();
    }

    // Later, because the attributes come one by one.
    start() {
      queueMicrotask(() => {
        const options = this.getAttribute('options');
        if (!options || !this.isConnected || options === this.asked) return;
        this.asked = options;
        this.running?.abort();
        const running = (this.running = new AbortController());
        const tell = (name, detail) => {
          if (!running.signal.aborted) this.dispatchEvent(new CustomEvent(name, { detail }));
        };
        ask(this.getAttribute('mode'), options, running.signal).then(
          (answer) => tell('q-passkey', answer),
          (failure) => tell('q-passkey-failed', word(failure)));
      });
    }
  });

  // A page from outside: the button is there only where it can work. It fills in the form that it stands in, and sends it.
  const button = window.PublicKeyCredential && document.querySelector('[data-passkey]');
  if (!button) return;
  const start = button.form.action;
  const answer = button.form.elements.passkey;
  const problem = button.form.querySelector('[data-passkey-problem]');
  const say = (sentence) => {
    problem.textContent = sentence;
    problem.hidden = !sentence;
  };
  const send = (given) => {
    answer.value = given;
    button.form.action = button.dataset.enter;
    button.form.requestSubmit();
  };
  // Where no question comes, the form is sent without an answer: the page that answers it says why, and what to do next.
  // So it is sent where the form asks for a code and has none yet. A question is asked without what was typed.
  const run = async () => {
    if (button.form.elements.code?.value === '') return send('');
    button.form.dispatchEvent(new CustomEvent('q-passkey-asked'));
    const asking = new FormData(button.form);
    for (const typed of ['code', 'password']) asking.delete(typed);
    const asked = await fetch(button.dataset.passkey, { method: 'POST', body: new URLSearchParams(asking) });
    if (asked.status === 429) return say(await asked.text());
    if (!asked.ok) return send('');
    try {
      send(await ask('get', await asked.text()));
    } catch (failure) {
      say(problem.dataset[word(failure)]);
    }
  };
  button.closest('[hidden]').hidden = false;
  addEventListener('pageshow', () => {
    answer.value = '';
    button.form.action = start;
  });
  button.addEventListener('click', () => {
    say('');
    button.disabled = true;
    run().catch(() => say(problem.dataset.cancelled)).finally(() => {
      button.disabled = false;
    });
  });
})();
