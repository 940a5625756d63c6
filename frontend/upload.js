// <q-upload action="/my-data/evidence/bank.iban" label="Add a file" sending="Sending" lost="…"></q-upload>
// Sends one file as the bare body of a request and shows how far it has come. What the server refuses it says itself, in
// the person's language. When a file was kept, the page hears "q-uploaded" and asks the server what is there.
customElements.define('q-upload', class extends HTMLElement {
  connectedCallback() {
    if (this.input) return;
    this.input = Object.assign(document.createElement('input'), { type: 'file', id: 'upload', accept: '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png' });
    this.input.className = 'unseen';
    this.label = Object.assign(document.createElement('label'), { htmlFor: 'upload', className: 'button', textContent: this.getAttribute('label') });
    this.bar = Object.assign(document.createElement('progress'), { max: 1, value: 0, hidden: true });
    this.bar.setAttribute('aria-label', this.getAttribute('sending'));
    this.problem = Object.assign(document.createElement('p'), { className: 'problem', hidden: true });
    this.problem.setAttribute('role', 'alert');
    this.input.addEventListener('change', () => this.input.files[0] && this.send(this.input.files[0]));
    this.append(this.input, this.label, this.bar, this.problem);
  }

  send(file) {
    const token = document.querySelector('form[action="/sign-out"] input[name="_csrf"]');
    const request = new XMLHttpRequest();
    request.open('POST', this.getAttribute('action'));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-CSRF-TOKEN', token ? token.value : '');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name).slice(0, 900));
    request.upload.addEventListener('progress', (event) => { this.bar.value = event.loaded / event.total; });
    request.addEventListener('load', () => this.done(request));
    request.addEventListener('error', () => this.say(this.getAttribute('lost')));
    this.say('');
    this.busy(true);
    request.send(file);
  }

  done(request) {
    this.busy(false);
    if (request.status === 204) this.dispatchEvent(new CustomEvent('q-uploaded'));
    else this.say(request.status === 422 ? request.responseText : this.getAttribute('lost'));
  }

  busy(sending) {
    this.bar.hidden = !sending;
    this.input.disabled = sending;
    if (!sending) this.input.value = '';
  }

  say(sentence) {
    if (sentence) this.busy(false);
    this.problem.textContent = sentence;
    this.problem.hidden = !sentence;
  }
});
