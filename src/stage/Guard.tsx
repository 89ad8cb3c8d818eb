import { Component, type ReactNode } from "react";
import { wordsOf } from "./run.ts";

interface Props {
  /** What is drawn, by name: after a failure, another one gets its chance. */
  readonly of: string;
  readonly fallback: (error: string) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly of: string;
  readonly error?: string | undefined;
}

/** Says in its place why something could not be drawn; the page around it stands. */
export class Guard extends Component<Props, State> {
  override state: State = { of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: wordsOf(error) };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, error: undefined };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : this.props.fallback(error);
  }
}
