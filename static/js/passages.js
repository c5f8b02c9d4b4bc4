// Keeps what the secretary writes on her own device until it is saved, and offers it again if it was not.

const form = document.querySelector("form[data-kept]");
const place = form.dataset.kept;
const state = form.querySelector("[data-state]");
const passages = [...form.querySelectorAll("textarea")];

const stored = (name) => localStorage.getItem(`${place}:${name}`);
const drop = (name) => localStorage.removeItem(`${place}:${name}`);
const tidy = (text) => text.replaceAll("\r\n", "\n").trim();

function keep(passage) {
  if (passage.value === passage.defaultValue && !("unsaved" in passage.dataset)) {
    drop(passage.name);
  } else {
    localStorage.setItem(`${place}:${passage.name}`, passage.value);
  }
  const unsaved = passages.some((one) => one.value !== one.defaultValue);
  state.textContent = unsaved ? form.dataset.unsaved : "";
}

function offer(passage, text) {
  const line = document.createElement("p");
  const take = document.createElement("button");
  const forget = document.createElement("button");
  line.className = "notice row";
  line.append(form.dataset.again, take, forget);
  Object.assign(take, { type: "button", className: "button quiet", textContent: form.dataset.take });
  Object.assign(forget, { type: "button", className: "plain", textContent: form.dataset.drop });
  take.addEventListener("click", () => {
    passage.value = text;
    keep(passage);
    line.remove();
    passage.focus();
  });
  forget.addEventListener("click", () => {
    drop(passage.name);
    line.remove();
  });
  passage.before(line);
}

for (const passage of passages) {
  const text = stored(passage.name);
  if ("unsaved" in passage.dataset) {
    localStorage.setItem(`${place}:${passage.name}`, passage.value);
  } else if (text !== null && tidy(text) === tidy(passage.defaultValue)) {
    drop(passage.name);
  } else if (text !== null) {
    offer(passage, text);
  }
  passage.addEventListener("input", () => keep(passage));
}
