// After a shared device was left: clears what a browser may keep, looks whether anything is left, and only then says so.
(async () => {
  const note = document.getElementById('left');
  localStorage.clear();
  sessionStorage.clear();
  const caches = window.caches ? await window.caches.keys() : [];
  await Promise.all(caches.map((name) => window.caches.delete(name)));
  const workers = navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  const databases = indexedDB.databases ? await indexedDB.databases() : [];
  databases.forEach((database) => indexedDB.deleteDatabase(database.name));
  const cookies = await fetch('/signed-out/clean', { cache: 'no-store' });
  if (cookies.status === 204 && !localStorage.length && !sessionStorage.length) note.textContent = note.dataset.clean;
})().catch(() => {});
