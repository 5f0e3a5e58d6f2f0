"""What is computed from the model, and never written: each rule of the content model in a file of its own."""
