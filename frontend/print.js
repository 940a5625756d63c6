// A button with data-print prints the page. What is not meant for paper is left out by the style for print; where a page
// holds a card for paper, only that card is printed.
addEventListener('click', (event) => {
  if (event.target.closest?.('[data-print]')) print();
});
