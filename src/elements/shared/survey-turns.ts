import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Survey } from '../../model/survey.js';
import { nextTurn } from './survey-stage.js';

/** The longest that a timer can wait, in ms. */
const LONGEST = 2 ** 31 - 1;

/** Renders its host again when a survey opens or closes while the page is there. */
export class SurveyTurns implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & { isConnected: boolean }) {
    host.addController(this);
  }

  hostConnected() {
    this.host.requestUpdate(); // time has passed
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Waits for the next turn of a survey, or for none; asked with each rendering. */
  follow(survey: Survey | undefined) {
    clearTimeout(this.#timer);
    const turn = survey && nextTurn(survey);
    if (turn === undefined || !this.host.isConnected) return;
    this.#timer = setTimeout(
      () => {
        this.host.requestUpdate();
      },
      Math.min(turn, LONGEST),
    );
  }
}
