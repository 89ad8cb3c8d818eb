import { profile } from "../data/index.ts";
import { External } from "./External.tsx";
import { words } from "../words/index.ts";

export function Footer() {
  const { name, nativeName, github } = profile;
  return (
    <footer className="site-footer preselect-hidden">
      <div className="page hang">
        <span className="text-ink">
          {nativeName ? (
            <>
              <span lang={nativeName.lang} className="font-native">
                {nativeName.text}
              </span>
              {" · "}
            </>
          ) : null}
          {name}
        </span>
        <span>
          {words.derived} {github ? <External href={github} /> : null}
        </span>
      </div>
    </footer>
  );
}
