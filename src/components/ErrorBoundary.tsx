import { Component, type ReactNode } from "react";
import { words } from "../words/index.ts";

interface Props {
  /** Fetches again what may have been missing. */
  readonly load: () => Promise<unknown>;
  /** Shown instead, with a button that tries again; where that did not help, it loads the page anew. */
  readonly fallback: (again: ReactNode) => ReactNode;
  readonly children: ReactNode;
}

/** Shows the fallback in place of what could not be drawn; the rest of the page stands. */
export class ErrorBoundary extends Component<Props, { failed: boolean; tried: boolean }> {
  override state = { failed: false, tried: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { load, fallback, children } = this.props;
    const { failed, tried } = this.state;
    const draw = (): void => this.setState({ failed: false, tried: true });
    const again = (): void => (tried ? location.reload() : void load().then(draw, draw));
    if (!failed) return children;
    return fallback(
      <button type="button" className="action" onClick={again}>
        {tried ? words.reload : words.retry}
      </button>,
    );
  }
}
