// <q-shared-device><span>Shared device · ends in</span><q-countdown seconds="252"></q-countdown></q-shared-device>
// On a device that others use too: tells the server that this page is still open, sets the clock by its answers, and
// draws the curtain while nobody looks at the tab. Keeps nothing anywhere. Without this script there is no page behind
// the sign-in, so there is nothing to hide and nobody to miss.
customElements.define('q-shared-device', class extends HTMLElement {
  static pause = 15000;
  static written = 3000; // by then the server has written down that somebody did something
  static page; // the frame may be drawn anew, and it is still the same page

  connectedCallback() {
    if (this.listening) return;
    this.constructor.page ||= crypto.randomUUID ? crypto.randomUUID() : this.randomId();
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener('visibilitychange', () => this.looked(), { signal });
    addEventListener('pagehide', () => this.leave(), { signal });
    addEventListener('pageshow', (event) => event.persisted && this.comeBack(), { signal });
    addEventListener('q-activity', () => setTimeout(() => this.here(), this.constructor.written), { signal, capture: true });
    this.timer = setInterval(() => this.here(), this.constructor.pause);
    setTimeout(() => this.listening && this.looked());
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.listening.abort();
    this.listening = undefined;
  }

  looked() {
    const hidden = document.hidden;
    if (hidden && !this.focused) this.focused = document.activeElement;
    document.documentElement.toggleAttribute('data-curtain', hidden);
    if (!hidden && this.focused) {
      this.focused.focus({ preventScroll: true });
      this.focused = undefined;
    }
    this.here();
  }

  async here() {
    if (this.leaving) return;
    try {
      const answer = await fetch('/here', { method: 'POST', keepalive: true, body: this.words(document.hidden ? 'hidden' : 'visible') });
      if (answer.status === 204) location.replace('/signed-out');
      if (answer.status === 200) this.querySelector('q-countdown').setAttribute('seconds', await answer.text());
    } catch (notReached) {
      // the next sign follows; if none arrives, the session ends
    }
  }

  leave() {
    this.leaving = true;
    document.documentElement.setAttribute('data-curtain', '');
    navigator.sendBeacon('/here', this.words('leaving'));
  }

  // Out of the browser's memory: what was shown then must not be shown now.
  comeBack() {
    location.reload();
  }

  words(sign) {
    const token = document.querySelector('form[action="/sign-out"] input[name="_csrf"]');
    return new URLSearchParams({ _csrf: token ? token.value : '', page: this.constructor.page, sign });
  }

  // Plain http has no randomUUID.
  randomId() {
    const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
});
