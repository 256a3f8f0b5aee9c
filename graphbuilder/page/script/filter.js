// Which statements are shown: those whose relation and certainty are both wanted.

const hidden = { relations: new Set(), certainties: new Set() };

function isShown(statement) {
  return !hidden.relations.has(statement.relation) && !hidden.certainties.has(statement.certainty);
}

function shownOf(line) {
  return statementsOf(line).filter(isShown);
}

function shownStatements() {
  return data.statements.filter(isShown);
}

function isFiltered() {
  return hidden.relations.size + hidden.certainties.size > 0;
}

function showOnly(set, values, wanted) {
  for (const value of values) {
    if (wanted) set.delete(value);
    else set.add(value);
  }
}
