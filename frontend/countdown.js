// <q-countdown seconds="43" data-when-done="enable:#again hide:#wait">43 seconds</q-countdown>
// Shows m:ss. Without this script the words inside stay. At zero it sends "q-countdown-end" and
// does what data-when-done lists: show:#id, hide:#id, enable:#id. What is to be shown or enabled
// later is hidden or disabled from the start, so that a page without script keeps every way open.
customElements.define('q-countdown', class extends HTMLElement {
  static observedAttributes = ['seconds'];

  // Another number of seconds sets a running clock anew.
  attributeChangedCallback() {
    this.end = Date.now() + 1000 * (Number(this.getAttribute('seconds')) || 0);
    if (this.left === 0) this.run();
  }

  connectedCallback() {
    if (this.timer) return;
    this.attributeChangedCallback();
    this.digits = document.createElement('span');
    this.digits.className = 'digits';
    this.digits.setAttribute('aria-hidden', 'true');
    this.words = document.createElement('span');
    this.words.className = 'unseen';
    this.replaceChildren(this.digits, this.words);
    this.setAttribute('role', 'timer');
    this.each((verb, element) => {
      if (verb === 'show') element.hidden = true;
      if (verb === 'enable') element.disabled = true;
    });
    this.run();
  }

  run() {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.tick(), 250);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  tick() {
    const left = Math.max(0, Math.ceil((this.end - Date.now()) / 1000));
    if (left === this.left) return;
    this.left = left;
    this.digits.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
    this.words.textContent = this.spoken(left);
    if (left === 0) this.finish();
  }

  // Read only when somebody asks for it: a timer is not announced while it runs.
  spoken(left) {
    const lang = document.documentElement.lang || 'ru';
    const part = (value, unit) =>
      new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    return left < 60 ? part(left, 'second') : part(Math.ceil(left / 60), 'minute');
  }

  finish() {
    clearInterval(this.timer);
    let lostFocus = false;
    let shown = null;
    this.each((verb, element) => {
      if (verb === 'hide') {
        lostFocus = lostFocus || element.contains(document.activeElement);
        element.hidden = true;
      } else if (verb === 'show') {
        element.hidden = false;
        shown = shown || element;
      } else if (verb === 'enable') {
        element.disabled = false;
      }
    });
    if (lostFocus && shown) {
      shown.tabIndex = -1;
      shown.focus();
    }
    this.dispatchEvent(new CustomEvent('q-countdown-end', { bubbles: true }));
  }

  each(act) {
    for (const item of (this.dataset.whenDone || '').split(/\s+/)) {
      const [verb, selector] = item.split(':');
      if (selector) document.querySelectorAll(selector).forEach((element) => act(verb, element));
    }
  }
});
