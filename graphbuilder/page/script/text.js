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
function normalForm(text) {
  let folded = text.normalize("NFKC");
  for (const [pattern, replacement] of foldings) folded = folded.replace(pattern, replacement);
  // Latin accents go only after the Arabic letters are folded: decomposed, أ would lose its hamza twice.
  folded = folded.normalize("NFD").replace(/[\u0300-\u036F]/g, "");
  return folded.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// A name on the canvas, where no element can isolate it, keeps its own direction between these marks.
function isolated(name) {
  return `\u2068${name}\u2069`;
}

// "is allied with" as it begins a line: English labels are written in small letters, Arabic has no others.
function sentenceCase(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// The sentence cut where a marked stretch begins or ends: [{text, roles}]. Offsets count code points, as in Python.
function segments(text, marks) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  for (const [start, end] of Object.values(marks)) cuts.add(start).add(end);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => ({
    text: points.slice(start, ordered[index + 1]).join(""),
    roles: Object.keys(marks).filter((role) => marks[role][0] <= start && ordered[index + 1] <= marks[role][1]),
  }));
}

// The address if a reader may follow it, otherwise nothing: only http and https.
function followable(address) {
  return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address) ? address : null;
}
