// Tells the server that a person is there: at most every 15 seconds, and only after something a person did.
// Heartbeats and push do not pass here, so an untouched page ends in time.
(() => {
  const pause = 15000;
  let last = 0;
  const seen = (event) => {
    const now = Date.now();
    if (!event.isTrusted || now - last < pause) return;
    last = now;
    document.querySelector('[data-activity]')?.dispatchEvent(new CustomEvent('q-activity'));
  };
  for (const type of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) {
    addEventListener(type, seen, { capture: true, passive: true });
  }
})();
