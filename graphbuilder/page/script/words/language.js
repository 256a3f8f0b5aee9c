// The two languages of the interface and of the names.

import { actors, data, strings } from "../data/data.js";
import { byId } from "../parts/elements.js";
import { isDay } from "./text.js";

export let language = "ar";

// Making these is slow, and a large drawing counts thousands of times.
const dayStyle = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC", numberingSystem: "latn" };
const formats = {
  ar: localeFormats("ar", "ar-EG"),
  en: localeFormats("en", "en-GB"),
};

function localeFormats(locale, dayLocale) {
  return {
    plural: new Intl.PluralRules(locale),
    number: new Intl.NumberFormat(locale, { numberingSystem: "latn" }),
    day: new Intl.DateTimeFormat(dayLocale, dayStyle),
    month: new Intl.DateTimeFormat(dayLocale, { ...dayStyle, day: undefined }),
  };
}

export function direction() {
  return language === "ar" ? "rtl" : "ltr";
}

// The interface's string under a key, with {a}, {b} … filled in.
export function translate(key, values = {}) {
  return fill(strings[key][language], values);
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

// "3 statements", in the plural form that the language has for the number.
export function counted(key, number) {
  const forms = strings[key][language];
  return fill(forms[formats[language].plural.select(number)] || forms.other, { n: formatNumber(number) });
}

export function formatNumber(number) {
  return formats[language].number.format(number);
}

// A day as people write it; a date that is no day of the calendar is left as it stands.
export function formatDate(date) {
  if (!date) return translate("undated");
  return isDay(date) ? formats[language].day.format(new Date(`${date}T00:00:00Z`)) : date;
}

// A month (YYYY-MM) as people write it.
export function formatMonth(month) {
  return formats[language].month.format(new Date(`${month}-01T00:00:00Z`));
}

// The label of an actor, name, relation or family in the language of the page.
export function labelOf(row) {
  return row[`label_${language}`] || row.label_en || row.label_ar;
}

export function actorLabel(key) {
  return labelOf(actors.get(key));
}

// The name in the page's other language, or nothing where that is the same.
export function otherLabelOf(row) {
  const other = language === "ar" ? row.label_en : row.label_ar;
  return other === labelOf(row) ? "" : other;
}

// A relation as it is said of its object: "is attacked by".
export function inverseLabelOf(relation) {
  return relation[`inverse_${language}`];
}

export function definitionOf(row) {
  return row[`definition_${language}`] || null;
}

export function setLanguage(wanted) {
  language = wanted;
  translateDocument();
}

// Puts the page's fixed texts, its direction and its title into the current language.
function translateDocument() {
  document.documentElement.lang = language;
  document.documentElement.dir = direction();
  for (const each of document.querySelectorAll("[data-text]")) each.textContent = translate(each.dataset.text);
  for (const each of document.querySelectorAll("[data-label]")) each.setAttribute("aria-label", translate(each.dataset.label));
  for (const each of document.querySelectorAll("[data-hint]")) each.title = translate(each.dataset.hint);
  for (const each of document.querySelectorAll("[data-placeholder]")) each.placeholder = translate(each.dataset.placeholder);
  byId("language").lang = language === "ar" ? "en" : "ar";
  if (!data.title) document.title = byId("title").textContent = translate("title");
}
