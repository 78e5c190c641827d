// Catches what a part of the page could not survive, such as a piece of it that failed to load.
import { Component, type ReactNode } from 'react';
import { Failure } from './states.js';

type State = { error?: unknown; failed: boolean };

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failure error={this.state.error} onRetry={() => window.location.reload()} />;
  }
}
