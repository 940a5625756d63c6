// Helps on the sign-in pages; both work without it.
(() => {
  const once = (form) => {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'yes';
      form.setAttribute('aria-busy', 'true');
    });
  };
  document.querySelectorAll('form[data-once]').forEach(once);
  addEventListener('pageshow', () => document.querySelectorAll('form[data-once]').forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  }));

  const input = document.getElementById('code');
  if (!input) return;

  // A whole message may be pasted: the code is its longest number, or the digits typed with spaces.
  const digitsOf = (text) => {
    const runs = (text.match(/\d+/g) || []).sort((a, b) => b.length - a.length);
    return runs.length && runs[0].length > 4 ? runs[0] : runs.length ? text.replace(/\D/g, '') : '';
  };
  input.addEventListener('paste', (event) => {
    const digits = digitsOf(event.clipboardData ? event.clipboardData.getData('text') : '');
    if (!digits) return;
    event.preventDefault();
    input.value = digits.slice(0, input.maxLength);
  });

  if (!('OTPCredential' in window)) return;
  const waiting = new AbortController();
  for (const type of ['submit', 'q-passkey-asked']) input.form.addEventListener(type, () => waiting.abort());
  addEventListener('pagehide', () => waiting.abort());
  document.addEventListener('q-countdown-end', (event) => {
    if (event.target.id === 'expires') waiting.abort();
  });
  navigator.credentials.get({ otp: { transport: ['sms'] }, signal: waiting.signal }).then((message) => {
    if (!message || !message.code) return;
    input.value = message.code;
    input.form.requestSubmit();
  }).catch(() => {});
})();
