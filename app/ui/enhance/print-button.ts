/** Shows the button and prints the page when it is pressed. */
export function definePrintButton() {
  customElements.define(
    'print-button',
    class extends HTMLElement {
      connectedCallback() {
        this.hidden = false
        this.addEventListener('click', () => window.print())
      }
    },
  )
}
