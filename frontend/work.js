// Solves the puzzle of a form that was refused because many requests come, and sends the form then. Runs twice: on the page,
// and as a worker of its own, so that the page stays usable. Without it the form can be sent again by hand after a while.
(() => {
  const K = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) K.push((Math.cbrt(n) % 1) * 2 ** 32 | 0);
  }
  const START = [2, 3, 5, 7, 11, 13, 17, 19].map((n) => (Math.sqrt(n) % 1) * 2 ** 32 | 0);
  const W = new Int32Array(64);

  // SHA-256 of a text of ASCII: the whole state after its last block.
  const hash = (text) => {
    const length = ((text.length + 8 >> 6) + 1) * 16;
    const words = new Int32Array(length);
    for (let i = 0; i < text.length; i++) words[i >> 2] |= text.charCodeAt(i) << 24 - 8 * (i % 4);
    words[text.length >> 2] |= 0x80 << 24 - 8 * (text.length % 4);
    words[length - 1] = text.length * 8;
    const state = START.slice();
    for (let block = 0; block < length; block += 16) {
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        if (i < 16) W[i] = words[block + i];
        else {
          const x = W[i - 15];
          const y = W[i - 2];
          W[i] = W[i - 16] + W[i - 7]
            + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
            + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10) | 0;
        }
        const one = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + K[i] + W[i] | 0;
        const two = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c) | 0;
        h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = state[i] + value | 0; });
    }
    return state;
  };

  if (typeof document === 'undefined') {
    addEventListener('message', ({ data: { puzzle, bits } }) => {
      let answer = 0;
      while (Math.clz32(hash(puzzle + ':' + answer)[0]) < bits) answer++;
      postMessage(String(answer));
    });
    return;
  }

  const field = document.querySelector('input[name=answer][data-bits]');
  if (!field || !window.Worker) return;
  const form = field.form;
  const worker = new Worker(document.currentScript.src);
  worker.addEventListener('message', ({ data }) => {
    field.value = data;
    form.requestSubmit();
  });
  worker.postMessage({ puzzle: form.elements.puzzle.value, bits: Number(field.dataset.bits) });
})();
