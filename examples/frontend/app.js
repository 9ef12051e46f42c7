// The smallest useful page over /graphql: a name becomes a place, and each side's claims about it stand beside the other's.
const API = new URLSearchParams(location.search).get("api") ?? "http://127.0.0.1:8000/graphql";

const PLACE = `query Place($name: String!) {
  resolveLocations(names: [{ name: $name }], limit: 3) {
    match { id name within { name } }
    candidates { location { name within { name } } }
  }
}`;

const CLAIMS = `query Claims($place: ID!) {
  claims(where: { place: { location: [$place] } }, first: 50) {
    totalCount
    nodes { id quote claimant { name affiliation } report { publishedOn url } }
  }
}`;

async function ask(query, variables) {
  const response = await fetch(API, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map((error) => error.message).join("; "));
  return data;
}

function element(name, text, ...children) {
  const made = document.createElement(name);
  made.append(text, ...children); // text, never markup: what a report says is not ours
  return made;
}

const named = (place) => [place, ...place.within].map(({ name }) => name).join(", "); // within: nearest first

function column([side, claims]) {
  const items = claims.map(({ quote, claimant, report }) =>
    element("li", "", element("blockquote", quote), element("cite", `${claimant?.name ?? "nobody named"}, ${report.publishedOn}`)));
  return element("div", "", element("h2", side), element("ul", "", ...items));
}

async function show(name) {
  const [{ match, candidates }] = (await ask(PLACE, { name })).resolveLocations;
  if (!match) {
    const could = candidates.map(({ location }) => named(location)).join("; ");
    return { said: could ? `Which one? ${could}` : `Nobody knows a place called ${name}.`, columns: [] };
  }
  const { nodes, totalCount } = (await ask(CLAIMS, { place: match.id })).claims;
  const sides = Map.groupBy(nodes, ({ claimant }) => claimant?.affiliation ?? "unknown side");
  return { said: `${named(match)}: ${totalCount} claims`, columns: [...sides].map(column) };
}

const status = document.querySelector("[role=status]");
const section = document.querySelector("section");

document.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  section.replaceChildren();
  try {
    const { said, columns } = await show(new FormData(event.target).get("place"));
    status.textContent = said;
    section.replaceChildren(...columns);
  } catch (error) {
    status.textContent = `No answer from ${API}: ${error.message}`;
  }
});
