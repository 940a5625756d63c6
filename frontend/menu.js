// On a narrow page the menu is a list that a button opens; the style says from which width on it is a bar without a button.
// Escape and choosing close it and give the focus back to the button; a press anywhere else only closes it.
(() => {
  const button = () => document.querySelector('[data-menu]');
  const isOpen = () => button()?.getAttribute('aria-expanded') === 'true';
  const show = (open) => button().setAttribute('aria-expanded', String(open));
  const close = (back) => {
    if (!isOpen()) return;
    show(false);
    if (back) button().focus();
  };
  addEventListener('click', (event) => {
    if (event.target.closest?.('[data-menu]')) show(!isOpen());
    else close(event.target.closest?.('.menu-item'));
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
  });
})();
