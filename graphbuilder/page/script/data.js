// The data of the page, read once: rows as Python wrote them, and what can be looked up in them.

const data = JSON.parse(document.getElementById("data").textContent);
const strings = JSON.parse(document.getElementById("strings").textContent);

const relations = new Map(data.relations.map((relation) => [relation.name, relation]));
const families = new Map(data.families.map((family) => [family.name, family]));
const certainties = new Map(data.certainties.map((certainty) => [certainty.name, certainty]));
const actors = new Map(data.network.nodes.map((node) => [node.id, node]));
const lines = new Map(data.network.edges.map((edge) => [edge.id, edge]));

data.statements.forEach((statement, number) => {
  statement.number = number;
  statement.family = relations.get(statement.relation).family;
});

// Every line at an actor, by the actor's key.
const linesOfActor = new Map(data.network.nodes.map((node) => [node.id, []]));
for (const line of lines.values()) {
  linesOfActor.get(line.from).push(line);
  linesOfActor.get(line.to).push(line);
}

function statementsOf(line) {
  return line.statements.map((number) => data.statements[number]);
}

function linesBetween(one, other) {
  return linesOfActor.get(one).filter((line) => line.from === other || line.to === other);
}

function countBy(items, key) {
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) || 0) + 1);
  return counts;
}
