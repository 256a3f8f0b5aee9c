// The statements shown as CSV, with the columns of `graphbuilder extract --format csv` and where each is from.

import { wordsOf } from "./rows.js";

const columns = {
  article: (row) => row.article.identifier,
  sentence: (row) => row.sentence.index,
  subject: (row) => row.subject.key,
  subject_state: (row) => row.subject.actor,
  subject_label: (row) => row.subject.label_en,
  subject_label_ar: (row) => row.subject.label_ar,
  relation: (row) => row.relation.name,
  object: (row) => row.object.key,
  object_state: (row) => row.object.actor,
  object_label: (row) => row.object.label_en,
  object_label_ar: (row) => row.object.label_ar,
  certainty: (row) => row.certainty.name,
  holder: (row) => row.holder?.key || "",
  date: (row) => row.date,
  confidence: (row) => row.confidence.toFixed(2),
  trigger: (row) => wordsOf(row, "trigger"),
  start: (row) => row.sentence.start,
  end: (row) => row.sentence.end,
  text: (row) => row.sentence.text,
  title: (row) => row.article.title,
  publisher: (row) => row.publisher,
  address: (row) => row.article.address,
};

// Begins with the mark by which spreadsheets know UTF-8.
export function csvOf(rows) {
  const lines = [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((value) => String(value(row))))];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

// A cell that a spreadsheet would take for a formula is led by an apostrophe; the signs are those of export/csv_table.py.
function cell(text) {
  const safe = /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
