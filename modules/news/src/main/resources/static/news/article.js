// A video loads when somebody asks for it, not before. Without this script the link leads to its own page.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".video[data-video] a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const video = link.closest(".video");
  const frame = document.createElement("iframe");
  frame.src = video.dataset.video;
  frame.title = link.textContent;
  frame.allow = "fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  video.replaceChildren(frame);
  frame.focus();
});
