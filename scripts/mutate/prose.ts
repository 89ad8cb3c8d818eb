/**
 * What no mutant is made of: words for people. Emptying a label or a sentence of the log says nothing about behaviour;
 * where a test holds such words, it does so by reading them. A literal counts as words when letters stand on both
 * sides of a space in it, or when it is the value of a field that only holds words; a table of such fields is words,
 * too. A template with choices in it (one or several, is or are) is logic and stays.
 */
interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface NodePath {
  readonly node: Node;
  readonly parent: Node | null;
}

const fields = new Set(["label", "help", "text", "name", "title", "unit", "counted", "message"]);
const plain = new Set(["Identifier", "StringLiteral", "MemberExpression", "OptionalMemberExpression"]);
const spaced = /\p{L}\S* +\S*\p{L}/u;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Whether a property is a field of words. */
function named(parent: Node | null): boolean {
  const key = parent?.type === "ObjectProperty" ? parent["key"] : undefined;
  return isNode(key) && fields.has(String(key["name"]));
}

/** Without a choice: a name, a field, or what a function makes of such. */
const simple = (node: Node): boolean =>
  plain.has(node.type) || (node.type === "CallExpression" && nodes(node["arguments"]).every(simple));

/** The words of a literal, its expressions as spaces between letters; nothing when it is none, or holds a choice. */
function wordsOf(node: Node): string | undefined {
  if (node.type === "StringLiteral") return String(node["value"]);
  if (node.type !== "TemplateLiteral" || !nodes(node["expressions"]).every(simple)) return undefined;
  return nodes(node["quasis"]).map((quasi) => JSON.stringify(quasi["value"])).join("x");
}

/** Whether it holds nothing but labels and texts. */
const isTableOfWords = (node: Node): boolean =>
  node.type === "ObjectExpression" &&
  nodes(node["properties"]).length > 0 &&
  nodes(node["properties"]).every((property) => named(property) && isNode(property["value"]) && property["value"].type === "StringLiteral");

/** Asked for each node of a mutated file; the answer is the reason, in the report, why it is left alone. */
function shouldIgnore({ node, parent }: NodePath): string | undefined {
  const words = wordsOf(node);
  const isProse = words !== undefined && (named(parent) || spaced.test(words));
  return isProse || isTableOfWords(node) ? "words for people" : undefined;
}

export const strykerPlugins = [{ kind: "Ignore", name: "prose", value: { shouldIgnore } }];
