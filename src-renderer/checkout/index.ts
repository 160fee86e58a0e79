export { Checkout as default } from './checkout.tsx';
