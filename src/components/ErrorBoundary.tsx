import { Component, type ReactNode } from "react";

interface Props {
  /** Shown instead; it may offer to try again. */
  readonly fallback: ReactNode | ((retry: () => void) => ReactNode);
  readonly children: ReactNode;
}

/** Shows the fallback in place of what could not be drawn; the rest of the page stands. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { fallback, children } = this.props;
    if (!this.state.failed) return children;
    return typeof fallback === "function" ? fallback(() => this.setState({ failed: false })) : fallback;
  }
}
