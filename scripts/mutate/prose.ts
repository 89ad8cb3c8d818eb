/**
 * What no mutant is made of: words for people. Emptying a label or a sentence of the log says nothing about behaviour;
 * where a test holds such words, it does so by reading them. A literal counts as words when letters stand on both
 * sides of a space in it, or when it is the value of a field that only holds words. A template with choices in it
 * (one or several, is or are) is logic and stays.
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
const simple = new Set(["Identifier", "MemberExpression", "OptionalMemberExpression"]);
const spaced = /\p{L}\S* +\S*\p{L}/u;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

function named(parent: Node | null): boolean {
  const key = parent?.type === "ObjectProperty" ? parent["key"] : undefined;
  return isNode(key) && fields.has(String(key["name"]));
}

/** The words of a literal, its expressions as spaces between letters; nothing when it is none, or holds a choice. */
function wordsOf(node: Node): string | undefined {
  if (node.type === "StringLiteral") return String(node["value"]);
  if (node.type !== "TemplateLiteral" || nodes(node["expressions"]).some(({ type }) => !simple.has(type))) return undefined;
  return nodes(node["quasis"]).map((quasi) => JSON.stringify(quasi["value"])).join("x");
}

/** Asked for each node of a mutated file; the answer is the reason, in the report, why it is left alone. */
function shouldIgnore({ node, parent }: NodePath): string | undefined {
  const words = wordsOf(node);
  return words !== undefined && (named(parent) || spaced.test(words)) ? "words for people" : undefined;
}

export const strykerPlugins = [{ kind: "Ignore", name: "prose", value: { shouldIgnore } }];
