"use strict";
// The page shows everything without this script; it copies the command, and lets the keyboard move what is
// wider than the page where a browser does not.
const button = document.getElementById("copy");
const command = document.getElementById("command-text");
const notice = document.getElementById("copied");

/** Copies in browsers that give no clipboard to a page from a file. */
function copySelection() {
  const range = document.createRange();
  range.selectNodeContents(command);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand("copy");
}

if (button && command && notice) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    let isDone = true;
    try {
      await navigator.clipboard.writeText(command.textContent);
    } catch {
      isDone = copySelection();
    }
    notice.textContent = isDone ? button.dataset.done : "";
  });
}

function markScrollers() {
  for (const area of document.querySelectorAll(".scroll")) {
    if (area.scrollWidth > area.clientWidth) area.tabIndex = 0;
    else area.removeAttribute("tabindex");
  }
}
markScrollers();
addEventListener("resize", markScrollers);
