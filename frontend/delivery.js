// Tells on the code page what became of the text, once its provider knows. Asks a few times and then no more.
(() => {
  const note = document.getElementById('delivery');
  if (!note || note.textContent) return;
  const pauses = [4, 4, 6, 8, 15, 30, 60, 60];
  const ask = async () => {
    const answer = await fetch(note.dataset.ask, { cache: 'no-store' }).catch(() => null);
    if (answer && answer.status === 200) note.textContent = await answer.text();
    else wait();
  };
  const wait = () => {
    if (pauses.length) setTimeout(ask, 1000 * pauses.shift());
  };
  wait();
})();
