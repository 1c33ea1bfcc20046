package org.siqian.shared;
