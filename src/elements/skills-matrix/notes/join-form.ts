/** What a form needs of the element in it. */
export interface FormMember {
  /** A person is about to submit: what is invalid is to be shown. */
  askedNow(): void;
  /** The form is being sent: whether that may go on. */
  handOver(): boolean;
}

/** A submit button of the form. */
const isSubmit = (target: EventTarget, form: HTMLFormElement) =>
  target instanceof Element &&
  target.matches(':is(button, input):is([type=submit], [type=image]), button:not([type])') &&
  'form' in target &&
  target.form === form;

/** Follows a form until the returned function is called. */
export function join(form: HTMLFormElement, member: FormMember): () => void {
  const root = form.getRootNode();
  const onClick = (event: Event) => {
    if (event.composedPath().some((target) => isSubmit(target, form))) member.askedNow();
  };
  const onSubmit = (event: Event) => {
    if (event.target === form && !member.handOver()) event.preventDefault();
  };
  root.addEventListener('click', onClick, { capture: true });
  // before the page's own listeners: they find the submission in the form's data
  form.addEventListener('submit', onSubmit, { capture: true });
  return () => {
    root.removeEventListener('click', onClick, { capture: true });
    form.removeEventListener('submit', onSubmit, { capture: true });
  };
}
