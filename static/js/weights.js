// Beside each weight that is written, a slider in whole percents; the others share what is left, in their proportions.
const fields = [...document.querySelectorAll("[data-weight]")];

function share(text) {
  const [, top, bottom] = text.match(/^\s*(\d+)\s*\/\s*(\d+)\s*$/) ?? [];
  if (bottom) return Number(bottom) ? Number(top) / Number(bottom) : NaN;
  const [, number, percent] = text.match(/^\s*([\d.,]+)\s*(%?)\s*$/) ?? [];
  return number ? Number(number.replace(",", ".")) / (percent ? 100 : 1) : NaN;
}

function spread(moved, percent) {
  const others = fields.filter((field) => field !== moved);
  const before = others.map((field) => share(field.value) || 0);
  const sum = before.reduce((total, part) => total + part, 0);
  const left = 100 - percent;
  const parts = before.map((part) => Math.floor(sum ? (part / sum) * left : left / others.length));
  parts[parts.length - 1] += left - parts.reduce((total, part) => total + part, 0);
  others.forEach((field, rank) => write(field, parts[rank]));
  write(moved, percent);
}

function write(field, percent) {
  field.value = `${percent} %`;
  field.slider.value = percent;
}

if (fields.length > 1) {
  for (const field of fields) {
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = 0;
    slider.max = 100;
    slider.value = Math.round((share(field.value) || 0) * 100);
    slider.className = "slider";
    slider.setAttribute("aria-label", field.closest("fieldset").querySelector("legend").textContent.trim());
    slider.addEventListener("input", () => spread(field, Number(slider.value)));
    field.addEventListener("input", () => { slider.value = Math.round((share(field.value) || 0) * 100); });
    field.slider = slider;
    field.after(slider);
  }
}
