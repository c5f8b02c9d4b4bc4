// On the wall, arrows turn to the next and the previous resolution, and Escape leaves.
const LINKS = { ArrowRight: "[rel=next]", PageDown: "[rel=next]", ArrowLeft: "[rel=prev]", PageUp: "[rel=prev]", Escape: "[data-leave]" };

document.addEventListener("keydown", (event) => {
  const link = document.querySelector(LINKS[event.key] ?? ":not(*)");
  if (link && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    link.click();
  }
});
