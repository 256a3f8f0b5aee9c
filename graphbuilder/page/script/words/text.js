// Text in two scripts: normal forms to search by, offsets in code points, and isolation of a name's direction.

const foldings = [
  [/[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/g, ""], // diacritics and the stretching stroke
  [/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ""], // marks of direction and width
  [/[أإآٱ]/g, "ا"],
  [/[ىی]/g, "ي"],
  [/ک/g, "ك"],
  [/ؤ/g, "و"],
  [/ئ/g, "ي"],
  [/ة/g, "ه"],
];

// The form under which spellings of the same name are the same.
export function normalForm(text) {
  let folded = text.normalize("NFKC");
  for (const [pattern, replacement] of foldings) folded = folded.replace(pattern, replacement);
  // Latin accents go only after the Arabic letters are folded: decomposed, أ would lose its hamza twice.
  folded = folded.normalize("NFD").replace(/[\u0300-\u036F]/g, "");
  return folded
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

// A name on the canvas, where no element can isolate it, keeps its own direction between these marks.
export function isolated(name) {
  return `\u2068${name}\u2069`;
}

// "is allied with" as it begins a line: English labels are written in small letters, Arabic has no others.
export function sentenceCase(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// The sentence cut where a marked stretch begins or ends: [{text, roles}]. Spans count code points of the article, as in
// Python, from `offset` at the first letter shown; a span that is not wholly shown is not marked.
export function segments(text, spans, offset) {
  const points = Array.from(text);
  const marks = Object.entries(spans)
    .map(([role, [start, end]]) => ({ role, start: start - offset, end: end - offset }))
    .filter(({ start, end }) => start >= 0 && end <= points.length);
  const cuts = new Set([0, points.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => ({
    text: points.slice(start, ordered[index + 1]).join(""),
    roles: marks.filter((mark) => mark.start <= start && ordered[index + 1] <= mark.end).map((mark) => mark.role),
  }));
}

// The address if a reader may follow it, otherwise nothing: only http and https.
export function followable(address) {
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return null;
  try {
    return new URL(address) && address;
  } catch {
    return null;
  }
}

// Whether this is a day of the calendar, YYYY-MM-DD.
export function isDay(date) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) && !date.startsWith("0000") ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

// The text without lone surrogates, which no file can hold.
export function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
