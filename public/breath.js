/* Nothing to do: a browser that reads a very long page pauses here, and answers whoever has touched it meanwhile. */
