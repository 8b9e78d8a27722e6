// Puts Trix over the text area of an article. Without this script the text area is the editor.
(() => {
  // Trix reads the nonce of its own style as soon as it is loaded, which is after this script.
  const first = document.querySelector("[data-article-editor]");
  if (!first) return;
  const nonce = document.createElement("meta");
  nonce.name = "trix-csp-nonce";
  nonce.content = first.dataset.styleNonce;
  document.head.append(nonce);

  const MEDIA = "application/vnd.kolo.media";

  function attachment(id, src) {
    const picture = document.createElement("img");
    picture.setAttribute("src", src);
    picture.setAttribute("alt", "");
    return { content: picture.outerHTML, contentType: MEDIA, media: id };
  }

  // What is stored as a figure with an identifier stands in the editor as an attachment.
  function opened(html) {
    const stored = new DOMParser().parseFromString(html, "text/html");
    for (const figure of stored.querySelectorAll("figure[data-media]")) {
      const id = figure.dataset.media;
      figure.setAttribute("data-trix-attachment", JSON.stringify(attachment(id, `/media/${id}/w320.jpg`)));
      figure.setAttribute("data-trix-content-type", MEDIA);
    }
    return stored.body.innerHTML;
  }

  document.addEventListener("trix-before-initialize", (event) => {
    const { Trix } = window;
    const toolbar = event.target.closest("[data-article-editor]").querySelector("template").innerHTML;
    Trix.config.toolbar.getDefaultHTML = () => toolbar;
    Trix.config.blockAttributes.heading1.tagName = "h2";
    Trix.config.blockAttributes.heading2 = { tagName: "h3", terminal: true, breakOnReturn: true, group: false };
  });
  // Pictures come from the library, where their alternative text and consent are looked after.
  document.addEventListener("trix-file-accept", (event) => event.preventDefault());

  document.addEventListener("DOMContentLoaded", () => {
    for (const place of document.querySelectorAll("[data-article-editor]")) {
      const area = place.querySelector("textarea");
      const label = place.querySelector(`label[for="${area.id}"]`);
      area.value = opened(area.value);
      area.hidden = true;
      const editor = document.createElement("trix-editor");
      editor.setAttribute("input", area.id);
      editor.id = `${area.id}-editor`;
      editor.lang = area.lang;
      editor.classList.add("prose");
      if (area.hasAttribute("aria-describedby")) editor.setAttribute("aria-describedby", area.getAttribute("aria-describedby"));
      if (label) {
        label.id ||= `${area.id}-label`;
        editor.setAttribute("aria-labelledby", label.id);
        label.addEventListener("click", () => editor.focus());
      }
      area.after(editor);
      editor.addEventListener("trix-change", () => area.dispatchEvent(new Event("input", { bubbles: true })));
      for (const button of place.querySelectorAll("[data-insert-media]")) {
        button.addEventListener("click", () => {
          editor.editor.insertAttachment(new window.Trix.Attachment(attachment(button.dataset.insertMedia, button.dataset.src)));
          editor.focus();
        });
      }
    }
  });
})();
