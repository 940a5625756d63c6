// <q-revealed seconds="60" mask="•••• 4821">KZ86…</q-revealed>
// <q-picture seconds="60"><img …></q-picture>
// Cover what they show after its time, and at once when nobody looks at the tab or the page is left. They then tell the
// page by "q-covered", and cover whether or not anybody listens: a lost connection must not leave the value standing.
(() => {
  class Shown extends HTMLElement {
    connectedCallback() {
      if (this.listening) return;
      this.listening = new AbortController();
      const { signal } = this.listening;
      this.timer = setTimeout(() => this.cover(), 1000 * Number(this.getAttribute('seconds')));
      document.addEventListener('visibilitychange', () => document.hidden && this.cover(), { signal });
      addEventListener('pagehide', () => this.cover(), { signal });
    }

    disconnectedCallback() {
      clearTimeout(this.timer);
      this.listening?.abort();
      this.listening = undefined;
    }

    cover() {
      clearTimeout(this.timer);
      this.textContent = this.getAttribute('mask') || '';
      this.dispatchEvent(new CustomEvent('q-covered'));
    }
  }

  customElements.define('q-revealed', class extends Shown {});
  customElements.define('q-picture', class extends Shown {});
})();
