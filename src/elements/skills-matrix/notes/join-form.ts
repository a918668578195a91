/** The element in a form. */
type Member = HTMLElement & { readonly labels: NodeList; reportValidity(): boolean };

/** What a form needs of it. */
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
export function join(form: HTMLFormElement, element: Member, member: FormMember): () => void {
  const root = form.getRootNode();
  const onClick = (event: Event) => {
    if (event.composedPath().some((target) => isSubmit(target, form))) member.askedNow();
  };
  const onSubmit = (event: Event) => {
    if (event.target === form && !member.handOver()) event.preventDefault();
  };
  // a script may ask only whether all is well, or have the form sent: then the browser moves focus at once
  const onInvalid = (event: Event) => {
    const before = element.shadowRoot?.activeElement;
    setTimeout(() => {
      const now = element.shadowRoot?.activeElement;
      if (now && now !== before && !event.defaultPrevented) element.reportValidity();
    });
  };
  // a label hands its click on to the element itself
  const onOwnClick = (event: Event) => {
    const isLabelled = Array.from(element.labels).some((label) => (label as Element).matches(':hover'));
    if (event.composedPath()[0] === element && isLabelled) element.focus();
  };
  element.addEventListener('invalid', onInvalid);
  element.addEventListener('click', onOwnClick);
  root.addEventListener('click', onClick, { capture: true });
  // before the page's own listeners: they find the submission in the form's data
  form.addEventListener('submit', onSubmit, { capture: true });
  return () => {
    element.removeEventListener('invalid', onInvalid);
    element.removeEventListener('click', onOwnClick);
    root.removeEventListener('click', onClick, { capture: true });
    form.removeEventListener('submit', onSubmit, { capture: true });
  };
}
